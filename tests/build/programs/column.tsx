import { Writable } from 'node:stream';
import { Box, render, Text } from 'ink';

/** A screen as ui/App.tsx hands it to ink. */
export interface Column {
  readonly rows: readonly string[];
  readonly columns: number;
}

/** Every picture that ink draws while these screens follow each other. */
export function pictures([first, ...next]: readonly [Column, ...Column[]]): string[] {
  const drawn: string[] = [];
  const stdout = new Writable({
    decodeStrings: false,
    write(picture, _, done) {
      drawn.push(picture);
      done();
    },
  });
  const show = (screen: Column) => {
    Object.assign(stdout, { columns: screen.columns, rows: screen.rows.length });
    return element(screen);
  };
  const instance = render(show(first), { stdout: stdout as never, debug: true, interactive: true });
  for (const screen of next) instance.rerender(show(screen));
  instance.unmount();
  return drawn;
}

const element = ({ rows, columns }: Column) => (
  <Box flexDirection="column" width={columns} height={rows.length}>
    {rows.map((row, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its index
      <Text key={index} wrap="truncate">
        {row}
      </Text>
    ))}
  </Box>
);
