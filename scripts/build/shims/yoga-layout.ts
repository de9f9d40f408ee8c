/**
 * yoga-layout, for the bundle. The original is WebAssembly: to compile it, set it up and ask it took a tenth of
 * the time to the first picture. This program lays out its rows itself (ui/frame-rows.ts) and hands ink one
 * column of them, and a column is all that is laid out here: each child below the one before, as wide as its
 * parent and as high as its text, unless it says otherwise. What else yoga can do is refused, or not there.
 * tests/build/lean-layout.test.ts holds it to the real one.
 */
interface Size {
  readonly width: number;
  readonly height: number;
}

type Measure = (width: number, mode: string) => Size;

class ColumnNode {
  static readonly create = () => new ColumnNode();

  readonly #children: ColumnNode[] = [];
  #isColumn = true;
  #givenWidth: number | undefined;
  #givenHeight: number | undefined;
  #measure: Measure | undefined;
  /** What the text measured, and in how many columns, until it changes. */
  #measured: { readonly columns: number; readonly height: number } | undefined;
  #top = 0;
  #width = 0;
  #height = 0;

  insertChild(child: ColumnNode, index: number): void {
    if (!this.#isColumn) refuse('children in a row');
    this.#children.splice(index, 0, child);
  }

  removeChild(child: ColumnNode): void {
    this.#children.splice(this.#children.indexOf(child), 1);
  }

  getChildCount = () => this.#children.length;

  setMeasureFunc(measure: Measure): void {
    this.#measure = measure;
  }

  markDirty(): void {
    this.#measured = undefined;
  }

  setWidth(width: number | undefined): void {
    this.#givenWidth = width;
  }

  setHeight(height: number | undefined): void {
    this.#givenHeight = height;
  }

  setFlexDirection(direction: string): void {
    this.#isColumn = direction === 'FLEX_DIRECTION_COLUMN';
  }

  setFlexWrap(wrap: string): void {
    if (wrap !== 'WRAP_NO_WRAP') refuse(wrap);
  }

  setFlexGrow(share: number): void {
    if (share !== 0) refuse('growing');
  }

  /** Any share will do: a frame never has more rows than its height. */
  setFlexShrink(): void {}

  calculateLayout(): void {
    this.#layOut(0, this.#givenWidth ?? 0);
  }

  #layOut(top: number, room: number): void {
    this.#top = top;
    this.#width = this.#givenWidth ?? room;
    const content = this.#measure ? this.#textHeight(this.#measure) : this.#stack();
    this.#height = this.#givenHeight ?? content;
  }

  #textHeight(measure: Measure): number {
    const columns = this.#width;
    if (this.#measured?.columns !== columns)
      this.#measured = { columns, height: measure(columns, 'MEASURE_MODE_EXACTLY').height };
    return this.#measured.height;
  }

  /** Lays the children out below each other; gives the height of all. */
  #stack(): number {
    let bottom = 0;
    for (const child of this.#children) {
      child.#layOut(bottom, this.#width);
      bottom += child.#height;
    }
    return bottom;
  }

  getDisplay = () => 'DISPLAY_FLEX';
  getComputedLeft = () => 0;
  getComputedTop = () => this.#top;
  getComputedWidth = () => this.#width;
  getComputedHeight = () => this.#height;
  getComputedBorder = () => 0;
  getComputedPadding = () => 0;

  /** There is no memory here but JavaScript's own. */
  unsetMeasureFunc(): void {}
  free(): void {}
  freeRecursive(): void {}
}

function refuse(what: string): never {
  throw new Error(`The bundle's layout has no ${what}: see scripts/build/shims/yoga-layout.ts.`);
}

/** What yoga names by a number goes by its name: Yoga.EDGE_LEFT is "EDGE_LEFT". */
export default new Proxy({ Node: ColumnNode } as Readonly<Record<string, unknown>>, {
  get: (known, name) => known[name as string] ?? name,
});
