/**
 * ink draws an error with an excerpt of its source, which in a bundle is no help to anybody, and is gone with
 * the alternate screen. The error itself is reported by whoever waits for ink's end.
 */
export default function ErrorOverview(): null {
  return null;
}
