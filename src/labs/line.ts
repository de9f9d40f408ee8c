/** A straight line as a model: two parameters, its loss on a table, and where the loss falls. */

/** One row of a table: the input `x`, and the target that a model should answer with. */
export interface Example {
  readonly x: number;
  readonly target: number;
}

/** The parameters of the line w·x + b: its slope, and where it starts. The same shape holds a gradient. */
export interface LineParameters {
  readonly w: number;
  readonly b: number;
}

/** What the line answers for an input. */
export function predict(line: LineParameters, x: number): number {
  return line.w * x + line.b;
}

/** How far the answer is above the target; negative where it falls short. */
export function miss(line: LineParameters, example: Example): number {
  return predict(line, example.x) - example.target;
}

/** The loss of one example, miss², and its slopes: ∂/∂w = 2·miss·x and ∂/∂b = 2·miss. */
const squaredMiss = (line: LineParameters, example: Example): number => miss(line, example) ** 2;
const slopeForW = (line: LineParameters, example: Example): number => 2 * miss(line, example) * example.x;
const slopeForB = (line: LineParameters, example: Example): number => 2 * miss(line, example);

/** Mean squared error of the line on a table; 0 on an empty one. */
export function meanSquaredError(line: LineParameters, examples: readonly Example[]): number {
  return mean(examples, (example) => squaredMiss(line, example));
}

/** The derivative of `meanSquaredError` for each parameter; it points uphill. */
export function gradient(line: LineParameters, examples: readonly Example[]): LineParameters {
  return {
    w: mean(examples, (example) => slopeForW(line, example)),
    b: mean(examples, (example) => slopeForB(line, example)),
  };
}

/**
 * The line of least mean squared error, in closed form: w is the covariance of input and target over the
 * variance of the input, and the line passes through the mean point. Flat where all inputs are equal.
 */
export function leastSquares(examples: readonly Example[]): LineParameters {
  const meanX = mean(examples, ({ x }) => x);
  const meanTarget = mean(examples, ({ target }) => target);
  const covariance = mean(examples, ({ x, target }) => (x - meanX) * (target - meanTarget));
  const variance = mean(examples, ({ x }) => (x - meanX) ** 2);
  const w = variance === 0 ? 0 : covariance / variance;
  return { w, b: meanTarget - w * meanX };
}

function mean(examples: readonly Example[], of: (example: Example) => number): number {
  const sum = examples.reduce((total, example) => total + of(example), 0);
  return examples.length === 0 ? 0 : sum / examples.length;
}
