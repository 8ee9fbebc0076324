// A secret in every position that can hold one. Each text names its position, each matches MARK, and nothing else does.

export const MARK = /CaNaRy|91379137/;
export const TOKEN = "ToKeN-CaNaRy";

const at = (place) => `CaNaRy at ${place}`;
const NUMBER = 9137913791;

/** Unknown fields that sound like secrets, with values of every kind. */
const unknown = (place) => ({
  access_token: at(`${place} access_token`),
  secretKey: at(`${place} secretKey`),
  "x-private-key": at(`${place} x-private-key`),
  ADMIN_PASSWORD: at(`${place} ADMIN_PASSWORD`),
  root_pwd: at(`${place} root_pwd`),
  passphrase: [at(`${place} passphrase`)],
  credentials: { user: at(`${place} credentials`), list: [{ deep: at(`${place} credentials`) }] },
  dbPass: NUMBER,
});

const endpoint = (place, shards) => ({
  id: place,
  db_user: "reader",
  db_password: at(`${place} db_password`),
  ...(shards > 0 && { source_sharding: [endpoint(`${place} shard`, shards - 1)] }),
  ...unknown(place),
});

const side = (place) => ({
  endpoint: endpoint(place, 3),
  ssl: {
    ssl_link: true,
    ssl_cert_key: at(`${place} ssl_cert_key`),
    ssl_cert_password: at(`${place} ssl_cert_password`),
  },
});

const job = (id) => ({
  id,
  status: "INCRE_TRANSFER_STARTED",
  base_info: { name: "a job", ...unknown("base_info") },
  source_endpoint: [side("source")],
  target_endpoint: [side("target")],
  user_migration: {
    password: at("user_migration"),
    user_list: [{ id: "u", account: "reader", password: at("user_list") }],
    role_list: [{ role: "writer", password: at("role_list") }],
  },
  instance_features: { token: at("instance_features") },
  node_info: unknown("node_info"),
  logs: [unknown("logs")],
  ...unknown("job"),
});

/** Secrets that are no text, or stand where something else should. */
const odd = (id) => ({
  id,
  user_migration: {
    password: NUMBER,
    user_list: [{ password: [at("odd list")] }, { password: { of: at("odd object") } }],
  },
  source_endpoint: [{ endpoint: { db_password: { value: at("odd db_password") } } }, { ssl: { ssl_cert_key: true } }],
});

/** A page of jobs full of secrets. */
export function page() {
  const text = JSON.stringify({ total_count: 3, jobs: [job("a"), odd("b"), { id: "c" }], ...unknown("page") });
  // A key whose letters are escaped, and one that comes twice.
  const more = `"db_p\\u0061ssword":"${at("escaped")}","password":"${at("first")}","password":"${at("last")}",`;
  return text.replace('{"id":"c"', `{${more}"id":"c"`);
}

/** The same page, broken in the middle of a secret. */
export function cutPage() {
  const text = page();
  return text.slice(0, text.lastIndexOf("CaNaRy") + 6);
}

/** A page on which strict mode finds a misfit right where a secret stands. */
export function misfitPage() {
  return JSON.stringify({ total_count: 1, jobs: [odd("b")] });
}

/** How a service refuses that quotes the token it was sent. */
export function quoting(token) {
  const body = { error_code: token, error_msg: `decrypt token fail: ${token} (${token})`, request_id: "r" };
  return JSON.stringify({ ...body, ...unknown("refusal"), access_token: token });
}
