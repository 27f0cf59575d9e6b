/** Two sentences in the person's language: what failed or what it means, and what to do. */
export interface Words {
  readonly what: string;
  readonly next: string;
}
