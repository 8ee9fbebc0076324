// What the decoder makes of the cases on which JSON parsers may differ (`i_…`), and why.

/** As the engine's own `JSON.parse` has it: the text of what the model does not know goes on as it was sent. */
export const TAKEN = "taken";
/** Taken with U+FFFD for what is no Unicode, and a warning `invalid_text`; an error in strict mode. */
export const MENDED = "mended";
/** An error in both modes. */
export const REFUSED = "refused";

export const EXPECTED = {
  // Numbers of any size are JSON. What the engine rounds or takes for Infinity is unknown data here, and left to it;
  // fields of the model have rules of their own.
  "i_number_double_huge_neg_exp.json": TAKEN,
  "i_number_huge_exp.json": TAKEN,
  "i_number_neg_int_huge_exp.json": TAKEN,
  "i_number_pos_double_huge_exp.json": TAKEN,
  "i_number_real_neg_overflow.json": TAKEN,
  "i_number_real_pos_overflow.json": TAKEN,
  "i_number_real_underflow.json": TAKEN,
  "i_number_too_big_neg_int.json": TAKEN,
  "i_number_too_big_pos_int.json": TAKEN,
  "i_number_very_big_negative_int.json": TAKEN,
  // Half of a surrogate pair is no text.
  "i_object_key_lone_2nd_surrogate.json": MENDED,
  "i_string_1st_surrogate_but_2nd_missing.json": MENDED,
  "i_string_1st_valid_surrogate_2nd_invalid.json": MENDED,
  "i_string_incomplete_surrogate_and_escape_valid.json": MENDED,
  "i_string_incomplete_surrogate_pair.json": MENDED,
  "i_string_incomplete_surrogates_escape_valid.json": MENDED,
  "i_string_invalid_lonely_surrogate.json": MENDED,
  "i_string_invalid_surrogate.json": MENDED,
  "i_string_inverted_surrogates_U+1D11E.json": MENDED,
  "i_string_lone_second_surrogate.json": MENDED,
  // Nor are bytes that are no UTF-8; they are taken as a browser's own decoder takes them.
  "i_string_UTF-8_invalid_sequence.json": MENDED,
  "i_string_UTF8_surrogate_U+D800.json": MENDED,
  "i_string_invalid_utf-8.json": MENDED,
  "i_string_iso_latin_1.json": MENDED,
  "i_string_lone_utf8_continuation_byte.json": MENDED,
  "i_string_not_in_unicode_range.json": MENDED,
  "i_string_overlong_sequence_2_bytes.json": MENDED,
  "i_string_overlong_sequence_6_bytes.json": MENDED,
  "i_string_overlong_sequence_6_bytes_null.json": MENDED,
  "i_string_truncated-utf-8.json": MENDED,
  // JSON between systems is UTF-8.
  "i_string_UTF-16LE_with_BOM.json": REFUSED,
  "i_string_utf16BE_no_BOM.json": REFUSED,
  "i_string_utf16LE_no_BOM.json": REFUSED,
  // Deeper than 128 containers is an error.
  "i_structure_500_nested_arrays.json": REFUSED,
  // A byte order mark is no white space: it may stand at the very start of a reply only, which has a claim of its own.
  "i_structure_UTF-8_BOM_empty_object.json": REFUSED,
};

/**
 * The bytes of the cases whose point is that they are no UTF-8: the npm package holds its cases as text, where U+FFFD
 * stands for them.
 */
export const BYTES = {
  "i_string_UTF-16LE_with_BOM.json": "ff fe 5b 00 22 00 e9 00 22 00 5d 00",
  "i_string_UTF-8_invalid_sequence.json": "5b 22 e6 97 a5 d1 88 fa 22 5d",
  "i_string_UTF8_surrogate_U+D800.json": "5b 22 ed a0 80 22 5d",
  "i_string_invalid_utf-8.json": "5b 22 ff 22 5d",
  "i_string_iso_latin_1.json": "5b 22 e9 22 5d",
  "i_string_lone_utf8_continuation_byte.json": "5b 22 81 22 5d",
  "i_string_not_in_unicode_range.json": "5b 22 f4 bf bf bf 22 5d",
  "i_string_overlong_sequence_2_bytes.json": "5b 22 c0 af 22 5d",
  "i_string_overlong_sequence_6_bytes.json": "5b 22 fc 83 bf bf bf bf 22 5d",
  "i_string_overlong_sequence_6_bytes_null.json": "5b 22 fc 80 80 80 80 80 22 5d",
  "i_string_truncated-utf-8.json": "5b 22 e0 ff 22 5d",
  "i_string_utf16BE_no_BOM.json": "00 5b 00 22 00 e9 00 22 00 5d",
  "i_string_utf16LE_no_BOM.json": "5b 00 22 00 e9 00 22 00 5d 00",
};
