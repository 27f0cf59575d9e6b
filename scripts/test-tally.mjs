/**
 * How many checks passed and failed.
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function addTallies(tallies) {
  const sum = (/** @type {keyof Tally} */ key) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** @param {Tally} tally */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * A file of tests that could not even be loaded holds no failed test, and the run no report when it broke off: either
 * counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number } | null} report
 * @param {number} status of the run
 * @returns {Tally}
 */
export function fromVitest(report, status) {
  const failed = report?.numFailedTests ?? 0;
  return {
    passed: report?.numPassedTests ?? 0,
    failed: atLeastOneIf(status !== 0, failed),
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

/**
 * A story is told once (playwright.config.ts). Where somebody asks for retries by hand, one that passed only then has failed:
 * what fails now and then hides what fails for a reason.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } } | null} report
 * @param {number} status of the run
 * @returns {Tally}
 */
export function fromPlaywright(report, status) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return { passed: expected, failed: atLeastOneIf(status !== 0, unexpected + flaky), skipped };
}

/**
 * @typedef {{ title: string, file?: string, specs?: readonly { title: string, tests: readonly { results: readonly { duration: number }[] }[] }[], suites?: readonly Suite[] }} Suite
 */

/**
 * The stories that take longest, a line each, the slowest first: what keeps people from running the tests is seen.
 * @param {{ suites?: readonly Suite[] } | null} report Playwright's
 */
export function slowestStories(report, count = 10) {
  const stories = (report?.suites ?? []).flatMap(storiesIn).sort((a, b) => b.ms - a.ms);
  return stories.slice(0, count).map(({ ms, file, title }) => `${Math.round(ms / 1000)} s  ${file} › ${title}`);
}

/** @param {Suite} suite @returns {{ ms: number, file: string, title: string }[]} */
function storiesIn({ file = '', specs = [], suites = [] }) {
  const own = specs.map(({ title, tests }) => {
    const ms = tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0);
    return { ms, file, title };
  });
  return [...own, ...suites.flatMap(storiesIn)];
}

/** @param {boolean} hasFailed @param {number} failures */
function atLeastOneIf(hasFailed, failures) {
  return hasFailed ? Math.max(1, failures) : failures;
}
