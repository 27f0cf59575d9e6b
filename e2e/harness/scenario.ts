import type { BrowserContextOptions, BrowserContext, Page } from '@playwright/test';

export type Permission = 'granted' | 'denied' | 'prompt';

/** What a person has in front of them when a test begins. */
export interface Scenario {
  /** A y4m file that the fake camera plays in a loop; 'none': no camera; left out: Chromium's own test picture. */
  readonly camera?: string;
  readonly permission?: Permission;
  /**
   * 'scripted': an engine that knows the footage by heart, for stories that are not about seeing: no model is loaded, no
   * core is kept busy. All else is the production build. Left out: the real engine.
   */
  readonly engine?: 'scripted';
  /** Where the app is served; left out: the production build with its real headers. */
  readonly address?: string;
  /** The part after `#`. */
  readonly route?: string;
  readonly screen?: Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'reducedMotion' | 'locale'>;
  /** Hidden pages are throttled as on any desk; left out: a test browser spares them. */
  readonly isThrottled?: boolean;
  /** Keep the app on the device, as a browser does; left out: every file comes from the server, where a test can see it. */
  readonly isKept?: boolean;
  /** Before the app is opened: what the context should answer, store or replace. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
  /** Console errors that belong to the story, a file that fails to load for instance. */
  readonly expectedErrors?: readonly RegExp[];
}

/** The running app. */
export interface Stage {
  readonly page: Page;
  /** What went wrong so far behind the page's back; every test ends with it empty. */
  readonly problems: readonly string[];
  readonly setCameraPermission: (permission: Permission) => Promise<void>;
}
