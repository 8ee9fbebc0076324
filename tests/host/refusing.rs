//! Refusals of any bytes, and of pieces of which many make sense.

use proptest::prelude::*;

use super::refused::hold;

/// What replies are made of.
const PIECES: [&str; 22] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\n",
    "\"error_code\"",
    "\"error_msg\"",
    "\"errorCode\"",
    "\"message\"",
    "\"code\"",
    "\"DRS.1\"",
    "\"\\u4e0d\\ud800\"",
    "\"TOKEN-0123456789abcdef\"",
    "null",
    "404",
    "7",
    "99999999999999999999999999",
    "Wed, 01 May 2024 12:00:30 GMT",
    "Fri, 31 Dec 9999 23:59:60 GMT",
    "<html>",
];

proptest! {
    #[test]
    fn whatever_a_refusal_says_the_error_is_short_typed_and_holds_no_token(
        head in any::<[u8; 3]>(),
        places in prop::collection::vec(0..PIECES.len(), 0..40),
    ) {
        let mut bytes = head.to_vec();
        bytes.extend(places.iter().filter_map(|place| PIECES.get(*place)).flat_map(|piece| piece.bytes()));
        hold(&bytes);
    }

    #[test]
    fn any_bytes_are_a_refusal(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        hold(&bytes);
    }
}

#[test]
fn a_whole_refusal_in_the_services_own_words_is_read_as_it_is() {
    hold(b"\x00\x00\x00\n\n{\"error_code\":\"DRS.1\",\"error_msg\":\"no TOKEN\"}");
    hold(b"\x05\x00\x0130\n\n{\"error_code\":\"DRS.1\",\"error_msg\":\"slow down\"}");
}
