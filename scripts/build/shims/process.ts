/** `node:process` as ES modules import it. The bundler would copy its hundred properties once an importer. */
const { process } = globalThis;
export default process;
export const { env } = process;
