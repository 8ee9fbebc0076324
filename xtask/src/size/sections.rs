//! Reading a wasm module just far enough to know how long each function is and what it is called.

/// The parts of a module that weigh.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Contents {
    /// Size in bytes of each defined function, under its name.
    pub(crate) functions: Vec<(String, usize)>,
    /// Bytes of the data section.
    pub(crate) data: usize,
}

const IMPORT: u8 = 2;
const CODE: u8 = 10;
const DATA: u8 = 11;
const CUSTOM: u8 = 0;
const FUNCTION_NAMES: u8 = 1;

/// The functions and the data of a module; none if the bytes are no module.
pub(crate) fn read(wasm: &[u8]) -> Option<Contents> {
    let mut module = Reader {
        bytes: wasm.strip_prefix(b"\0asm\x01\0\0\0")?,
    };
    let (mut imported, mut bodies, mut names, mut data) = (0, Vec::new(), Vec::new(), 0);
    while !module.bytes.is_empty() {
        let id = module.byte()?;
        let mut section = module.block()?;
        match id {
            IMPORT => imported = imported_functions(&mut section)?,
            CODE => bodies = sizes_of_bodies(&mut section)?,
            DATA => data = section.bytes.len(),
            CUSTOM if section.name()? == "name" => names = function_names(&mut section)?,
            _ => {}
        }
    }
    let mut functions: Vec<(String, usize)> = Vec::new();
    for (index, size) in bodies.into_iter().enumerate() {
        let function = imported + index;
        let name = names
            .iter()
            .find(|(number, _)| *number == function)
            .map(|(_, name)| name.clone());
        functions.push((name.unwrap_or_else(|| format!("function {function}")), size));
    }
    Some(Contents { functions, data })
}

fn imported_functions(section: &mut Reader<'_>) -> Option<usize> {
    let mut functions = 0;
    for _ in 0..section.number()? {
        section.name()?;
        section.name()?;
        match section.byte()? {
            0 => {
                section.number()?;
                functions += 1;
            }
            1 => {
                section.byte()?;
                section.limits()?;
            }
            2 => section.limits()?,
            3 => {
                section.byte()?;
                section.byte()?;
            }
            _ => return None,
        }
    }
    Some(functions)
}

fn sizes_of_bodies(section: &mut Reader<'_>) -> Option<Vec<usize>> {
    (0..section.number()?)
        .map(|_| section.block().map(|body| body.bytes.len()))
        .collect()
}

fn function_names(section: &mut Reader<'_>) -> Option<Vec<(usize, String)>> {
    while !section.bytes.is_empty() {
        let kind = section.byte()?;
        let mut names = section.block()?;
        if kind == FUNCTION_NAMES {
            return (0..names.number()?)
                .map(|_| Some((names.number()?, names.name()?.to_owned())))
                .collect();
        }
    }
    Some(Vec::new())
}

struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
    }

    /// An unsigned LEB128 number.
    fn number(&mut self) -> Option<usize> {
        let mut value = 0_usize;
        for shift in (0..usize::BITS).step_by(7) {
            let byte = self.byte()?;
            value |= usize::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    /// A length and that many bytes.
    fn block(&mut self) -> Option<Reader<'a>> {
        let length = self.number()?;
        let (block, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(Reader { bytes: block })
    }

    fn name(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.block()?.bytes).ok()
    }

    fn limits(&mut self) -> Option<()> {
        let flags = self.byte()?;
        self.number()?;
        if flags & 1 == 1 {
            self.number()?;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One imported function, two own ones of 2 and 3 bytes, 4 bytes of data section, and a name for the last.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\
        \x02\x07\x01\x01a\x01b\x00\x00\
        \x0a\x08\x02\x02\x00\x0b\x03\x00\x01\x0b\
        \x0b\x04\x01\x01\x01a\
        \x00\x0d\x04name\x01\x06\x01\x02\x03a::";

    #[test]
    fn functions_are_numbered_after_the_imported_ones_and_named_from_the_name_section() {
        assert_eq!(read(b"no module"), None);
        assert_eq!(
            read(MODULE),
            Some(Contents {
                functions: vec![("function 1".to_owned(), 2), ("a::".to_owned(), 3)],
                data: 4
            })
        );
    }

    #[test]
    fn a_module_that_ends_early_is_refused() {
        for end in 9..MODULE.len() {
            let cut = MODULE.get(..end).and_then(read);
            let between_sections = [17, 27, 33].contains(&end);
            assert_eq!(cut.is_some(), between_sections, "cut at {end}");
        }
    }
}
