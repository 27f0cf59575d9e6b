/** One picture of a replay at a time, unpacked when it is wanted. The newest wish wins. */
export class ReplayPicture {
  picture: ImageBitmap | null = $state.raw(null);
  #wanted: Blob | null = null;

  async show(jpeg: Blob | null): Promise<void> {
    if (jpeg === this.#wanted) return;
    this.#wanted = jpeg;
    const next = jpeg && (await createImageBitmap(jpeg).catch(() => null));
    if (jpeg !== this.#wanted) return void next?.close();
    this.picture?.close();
    this.picture = next;
  }
}
