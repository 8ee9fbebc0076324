//! The jobs that a walk has seen, by their ids.

/// Where a job was seen last.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// Its id in the pool of ids.
    start: usize,
    end: usize,
    /// The pass that counted it last; 0 for none.
    pub(super) pass: u32,
    /// Its place in the whole list at that time.
    pub(super) place: u32,
}

/// All ids in one text, and a table that finds them in it: about a hundred bytes a job, and one comparison a question.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    ids: String,
    rows: Vec<Row>,
    /// The number of a row and one, or 0 for none, near the place that the hash of its id tells. A power of two of them.
    slots: Vec<u32>,
}

impl Ledger {
    /// Jobs that were seen.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn row(&mut self, number: usize) -> Option<&mut Row> {
        self.rows.get_mut(number)
    }

    /// The number of the job, and whether it was not seen before; from now on it was.
    pub(super) fn enter(&mut self, id: &str) -> (usize, bool) {
        if 2 * self.rows.len() >= self.slots.len() {
            self.widen();
        }
        let (slot, found) = self.find(id);
        if let Some(number) = found {
            return (number, false);
        }
        let (number, start) = (self.rows.len(), self.ids.len());
        self.ids.push_str(id);
        self.rows.push(Row {
            start,
            end: self.ids.len(),
            pass: 0,
            place: 0,
        });
        self.fill(slot, number);
        (number, true)
    }

    /// The slot where the id is or would be, and the number of its row.
    fn find(&self, id: &str) -> (usize, Option<usize>) {
        let mut slot = hash(id);
        loop {
            slot &= self.slots.len().wrapping_sub(1);
            let number = match self.slots.get(slot) {
                None | Some(0) => return (slot, None),
                Some(number) => *number as usize - 1,
            };
            let known = self.rows.get(number);
            if known.and_then(|row| self.ids.get(row.start..row.end)) == Some(id) {
                return (slot, Some(number));
            }
            slot += 1;
        }
    }

    fn fill(&mut self, slot: usize, number: usize) {
        if let (Some(slot), Ok(number)) = (self.slots.get_mut(slot), u32::try_from(number + 1)) {
            *slot = number;
        }
    }

    #[inline(never)]
    fn widen(&mut self) {
        self.slots = vec![0; (4 * self.rows.len()).next_power_of_two().max(64)];
        for number in 0..self.rows.len() {
            let row = self.rows.get(number);
            let id = row.and_then(|row| self.ids.get(row.start..row.end));
            let (slot, _) = self.find(id.unwrap_or_default());
            self.fill(slot, number);
        }
    }
}

/// FNV-1a, both halves of it.
fn hash(id: &str) -> usize {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in id.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    }
    #[expect(clippy::cast_possible_truncation, reason = "a hash may be cut")]
    let folded = (hash ^ (hash >> 32)) as usize;
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_id_has_one_number_however_many_there_are_and_however_they_begin() {
        let mut ledger = Ledger::default();
        let ids: Vec<String> = (1..=600).map(|length| "日本".repeat(length)).collect();
        for (number, id) in ids.iter().enumerate() {
            assert_eq!(ledger.enter(id), (number, true));
        }
        for (number, id) in ids.iter().enumerate().rev() {
            assert_eq!(ledger.enter(id), (number, false));
        }
        assert_eq!(ledger.len(), 600);
    }
}
