export type { Credentials } from "./credentials.js";
export { iamToken, type IamLogin } from "./iam.js";
export { signedFetch, type SigningOptions } from "./signed-fetch.js";
export type { TokenProvider } from "../options.js";
