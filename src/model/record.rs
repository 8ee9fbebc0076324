//! The macros by which the models are declared: a field is one line, and all else follows from it.
//!
//! A declarative macro does it, not a derive crate of our own: the input is a plain list of names, types and
//! comments, so nothing has to be parsed beyond what `macro_rules!` matches, and there is no second crate to
//! build before the first. serde and tsify do the two parts that need real derives.

/// Declares one table of the reference: its documentation, its name, and where it stands there.
///
/// Each line gives the documentation, the name on the wire and the type of a field. From it follow the Rust
/// field (`Option`, as every field of a reply may be absent), serde's code, the TypeScript interface with the
/// same documentation, and the row of the decoder's table, masking included (the type [`Secret`](super::Secret)).
/// `=> Slot` after the type carries the value into the job's summary; `tally Kind` after the source counts
/// records of this kind as problems. Fields that the reference lacks follow in a block `beyond "where from"`.
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        $name:ident, $source:literal $(, tally $tally:ident)? {
            $(
                $(#[doc = $field_doc:literal])*
                $field:ident: $type:ty $(=> $slot:ident)?,
            )*
        }
        $(beyond $beyond:literal {
            $(
                $(#[doc = $more_doc:literal])*
                $more:ident: $more_type:ty,
            )*
        })?
    ) => {
        $(#[doc = $doc])*
        #[doc = ""]
        #[doc = $source]
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize, tsify::Tsify)]
        #[serde(default)]
        #[tsify(hashmap_as_object)]
        #[non_exhaustive]
        pub struct $name {
            $(
                $(#[doc = $field_doc])*
                #[doc = ""]
                #[doc = $source]
                #[tsify(optional)]
                #[serde(skip_serializing_if = "Option::is_none")]
                pub $field: Option<$type>,
            )*
            $($(
                $(#[doc = $more_doc])*
                #[doc = ""]
                #[doc = $beyond]
                #[tsify(optional)]
                #[serde(skip_serializing_if = "Option::is_none")]
                pub $more: Option<$more_type>,
            )*)?
        }

        const _: () = {
            const KEYS: &[&str] = &[
                $($crate::model::record::wire_name(stringify!($field)),)*
                $($($crate::model::record::wire_name(stringify!($more)),)*)?
            ];
            static JOINED: [u8; $crate::model::shape::length_of(KEYS)] = $crate::model::shape::joined(KEYS);
            static RECORD: $crate::model::shape::Record = $crate::model::shape::Record {
                #[cfg(not(target_arch = "wasm32"))]
                name: stringify!($name),
                names: $crate::model::record::text(&JOINED),
                columns: &[
                    $($crate::model::record::column::<$type>(
                        stringify!($field),
                        $crate::model::record::record!(@slot $($slot)?),
                    ),)*
                    $($($crate::model::record::column::<$more_type>(
                        stringify!($more),
                        $crate::model::shape::Slot::None,
                    ),)*)?
                ],
                tally: $crate::model::record::record!(@tally $($tally)?),
            };

            impl $crate::model::shape::Tabled for $name {
                const RECORD: &'static $crate::model::shape::Record = &RECORD;
            }

            impl $crate::model::shape::Shaped for $name {
                const SHAPE: $crate::model::shape::Shape =
                    $crate::model::shape::Shape::record($crate::model::shape::RecordId::$name);
            }

            impl $crate::model::Declared for $name {
                const DECLARATION: &'static str = <$name as tsify::Tsify>::DECL;
            }
        };
    };
    (@slot) => { $crate::model::shape::Slot::None };
    (@slot $slot:ident) => { $crate::model::shape::Slot::$slot };
    (@tally) => { $crate::model::shape::Tally::None };
    (@tally $tally:ident) => { $crate::model::shape::Tally::$tally };
}

/// Declares an open vocabulary: the words that are known, and room for those that are not.
///
/// A word from the service that is not in the list is data, not a failure: it becomes `Other`. In TypeScript
/// the type is the union of the known words and `(string & {})`, which completes in an editor and takes any text.
macro_rules! vocabulary {
    (
        $(#[doc = $doc:literal])*
        $name:ident {
            $(
                #[doc = $word_doc:literal]
                $variant:ident = $word:literal,
            )*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $name {
            $(
                #[doc = $word_doc]
                $variant,
            )*
            /// A word that this version does not know, as the service sent it.
            Other(String),
        }

        impl $name {
            /// The words that are known, in the order of the reference.
            pub const KNOWN: &'static [&'static str] = &[$($word),*];

            /// The word on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)*
                    Self::Other(word) => word,
                }
            }
        }

        impl From<&str> for $name {
            fn from(word: &str) -> Self {
                match word {
                    $($word => Self::$variant,)*
                    _ => Self::Other(word.to_owned()),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                Ok(Self::from(&*word))
            }
        }

        impl $crate::model::shape::Shaped for $name {
            const SHAPE: $crate::model::shape::Shape = $crate::model::shape::Shape::TEXT;
        }

        impl $crate::model::Declared for $name {
            const DECLARATION: &'static str = concat!(
                "/**\n",
                $(" *", $doc, "\n",)*
                " *\n",
                $(" * - `", $word, "`:", $word_doc, "\n",)*
                " */\n",
                "export type ", stringify!($name), " = ",
                $("\"", $word, "\" | ",)*
                "(string & {});",
            );
        }
    };
}

/// Declares an open vocabulary whose words are integers.
///
/// As [`vocabulary!`], but a number stands on the wire, and a number that is not in the list becomes `Other`.
/// In TypeScript: `2 | 3 | (number & {})`.
macro_rules! numeric_vocabulary {
    (
        $(#[doc = $doc:literal])*
        $name:ident {
            $(
                #[doc = $number_doc:literal]
                $variant:ident = $number:literal,
            )*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $name {
            $(
                #[doc = $number_doc]
                $variant,
            )*
            /// A number that this version does not know, as the service sent it.
            Other(i64),
        }

        impl $name {
            /// The numbers that are known, in the order of the reference.
            pub const KNOWN: &'static [i64] = &[$($number),*];

            /// The number on the wire.
            #[must_use]
            pub const fn to_i64(self) -> i64 {
                match self {
                    $(Self::$variant => $number,)*
                    Self::Other(number) => number,
                }
            }
        }

        impl From<i64> for $name {
            fn from(number: i64) -> Self {
                match number {
                    $($number => Self::$variant,)*
                    _ => Self::Other(number),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.to_i64())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <i64 as serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }

        impl $crate::model::shape::Shaped for $name {
            const SHAPE: $crate::model::shape::Shape = $crate::model::shape::Shape::WHOLE;
        }

        impl $crate::model::Declared for $name {
            const DECLARATION: &'static str = concat!(
                "/**\n",
                $(" *", $doc, "\n",)*
                " *\n",
                $(" * - `", $number, "`:", $number_doc, "\n",)*
                " */\n",
                "export type ", stringify!($name), " = ",
                $($number, " | ",)*
                "(number & {});",
            );
        }
    };
}

use super::shape::{Column, Shaped, Slot};

pub(crate) use {numeric_vocabulary, record, vocabulary};

/// `type` for `r#type`: the key on the wire without Rust's mark for a keyword.
pub(crate) const fn wire_name(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}

/// The row of a field in the packed table.
pub(crate) const fn column<T: Shaped>(field: &'static str, slot: Slot) -> Column {
    let length = wire_name(field).len();
    assert!(length < 256, "the length of a key is kept in a byte");
    Column {
        shape: T::SHAPE,
        slot,
        #[expect(clippy::cast_possible_truncation, reason = "asserted above")]
        length: length as u8,
    }
}

/// Keys that are joined are text.
pub(crate) const fn text(joined: &'static [u8]) -> &'static str {
    match std::str::from_utf8(joined) {
        Ok(text) => text,
        Err(_) => "",
    }
}
