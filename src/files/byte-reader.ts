/** Takes lines and stretches of known length from a stream of bytes. */
export class ByteReader {
  private readonly source: AsyncIterator<Uint8Array>;
  private chunks: Uint8Array[] = [];
  private held = 0;

  constructor(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
    this.source = (async function* () {
      yield* source;
    })();
  }

  /** The next line without its end; undefined when the stream is over. */
  async line(): Promise<string | undefined> {
    let searched = 0;
    for (;;) {
      const at = this.find(0x0a, searched);
      if (at >= 0) return new TextDecoder().decode((await this.take(at + 1)).subarray(0, at));
      searched = this.held;
      if (!(await this.more())) return undefined;
    }
  }

  /** The next `count` bytes; fewer when the stream is over. */
  async take(count: number): Promise<Uint8Array> {
    while (this.held < count && (await this.more()));
    const all = this.chunks.length === 1 ? this.chunks[0] : undefined;
    const joined = all ?? Buffer.concat(this.chunks, this.held);
    const taken = joined.subarray(0, count);
    const rest = joined.subarray(count);
    this.chunks = rest.length > 0 ? [rest] : [];
    this.held = rest.length;
    return taken;
  }

  /** Where a byte stands among those at hand, from a place on; -1 when it is not there. */
  private find(byte: number, from: number): number {
    let start = 0;
    for (const chunk of this.chunks) {
      const at = from < start + chunk.length ? chunk.indexOf(byte, Math.max(0, from - start)) : -1;
      if (at >= 0) return start + at;
      start += chunk.length;
    }
    return -1;
  }

  private async more(): Promise<boolean> {
    const next = await this.source.next();
    if (next.done) return false;
    this.chunks.push(next.value);
    this.held += next.value.length;
    return true;
  }
}
