/** Tells the seconds that are left, from `seconds` to 1, and resolves at 0: time to hold a card with both hands. */
export async function countDown(seconds: number, onSecond: (left: number) => void): Promise<void> {
  for (let left = seconds; left > 0; left -= 1) {
    onSecond(left);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
