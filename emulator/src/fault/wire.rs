//! What becomes of a reply on its way: decided here, carried out by whoever sends it.

use serde_json::{Map, Value};

use super::Turn;
use super::scenario::Kind;

/// How a reply is to be sent. Everything that is `None` is as usual.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wire {
    /// Milliseconds before the reply begins.
    pub latency_ms: Option<u64>,
    /// Milliseconds of silence in the middle of the body.
    pub pause_ms: Option<u64>,
    /// Milliseconds between the last byte of the body and its end.
    pub close_ms: Option<u64>,
    /// Bytes of the body in a second.
    pub bytes_per_second: Option<u64>,
    /// Bytes of the body in one piece.
    pub slice_bytes: Option<u64>,
    /// Part of the body after which the connection closes, in hundredths.
    pub close_percent: Option<u64>,
    /// Bytes that `Content-Length` says above those that come.
    pub missing_bytes: Option<u64>,
    /// Part of the compressed body that comes, in hundredths; then the reply ends as if it were whole.
    pub gzip_percent: Option<u64>,
    /// Mebibytes of blanks that stand behind the page once the body is unpacked.
    pub bomb_mebibytes: Option<u64>,
    /// Instead of a reply.
    pub instead: Option<Instead>,
}

/// What comes instead of a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// Nothing, for as long as the client waits.
    Silence,
    /// The connection closes.
    Close,
    /// The connection is reset.
    Reset,
}

impl Wire {
    pub(super) fn of(turn: &Turn) -> Option<Self> {
        let wire = Self {
            latency_ms: turn.number(Kind::Latency),
            pause_ms: turn.number(Kind::Slow),
            close_ms: turn.number(Kind::SlowClose),
            bytes_per_second: turn.number(Kind::Bandwidth),
            slice_bytes: turn.number(Kind::Sliced),
            close_percent: turn.number(Kind::CloseMidBody),
            missing_bytes: turn.number(Kind::WrongLength),
            gzip_percent: turn.number(Kind::GzipCut),
            bomb_mebibytes: turn.number(Kind::GzipBomb),
            instead: turn.first(&[Kind::Silent, Kind::Down, Kind::Reset]).map(
                |(kind, _)| match kind {
                    Kind::Silent => Instead::Silence,
                    Kind::Down => Instead::Close,
                    _ => Instead::Reset,
                },
            ),
        };
        (wire != Self::default()).then_some(wire)
    }

    /// JSON text with the names that JavaScript uses; what is as usual is left out.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut object = Map::new();
        for (name, number) in [
            ("latencyMs", self.latency_ms),
            ("pauseMs", self.pause_ms),
            ("closeMs", self.close_ms),
            ("bytesPerSecond", self.bytes_per_second),
            ("sliceBytes", self.slice_bytes),
            ("closePercent", self.close_percent),
            ("missingBytes", self.missing_bytes),
            ("gzipPercent", self.gzip_percent),
            ("bombMebibytes", self.bomb_mebibytes),
        ] {
            if let Some(number) = number {
                object.insert(name.into(), number.into());
            }
        }
        if let Some(instead) = self.instead {
            let word = match instead {
                Instead::Silence => "silence",
                Instead::Close => "close",
                Instead::Reset => "reset",
            };
            object.insert("instead".into(), word.into());
        }
        Value::Object(object).to_string()
    }
}
