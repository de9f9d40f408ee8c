import { type Example, gradient, type LineParameters } from './line';

/**
 * One step of gradient descent: each parameter moves against its own slope, by the slope times the learning
 * rate. The slope is that of the loss on the examples given: one row, some, or the whole table.
 */
export function step(
  line: LineParameters,
  examples: readonly Example[],
  learningRate: number,
): LineParameters {
  const slope = gradient(line, examples);
  return { w: line.w - learningRate * slope.w, b: line.b - learningRate * slope.b };
}
