/**
 * A function that gives the bytes of the memory of the next module with wasm-bindgen's glue that is started.
 * To be called before the first call of the client.
 */
export function memoryOfNext() {
  const { instantiate } = WebAssembly;
  let memory;
  WebAssembly.instantiate = async (...what) => {
    const started = await instantiate(...what);
    const exports = (started.instance ?? started).exports;
    if ("__wbindgen_malloc" in exports) {
      ({ memory } = exports);
      WebAssembly.instantiate = instantiate;
    }
    return started;
  };
  return () => memory.buffer.byteLength;
}
