import type { AboveDrawing, AboveState, AdviceDrawing, SideDrawing } from './advice-drawing';
import type { AdviceId } from './advice-table';

const PLAIN: AboveState = {
  screens: [{ x: 0, y: 62, turnDeg: 0 }],
  headDeg: 0,
  mouse: { x: 29, y: 36 },
  keyboardTo: 22,
  window: null,
};
const ASIDE: AboveState = { ...PLAIN, screens: [{ x: 42, y: 48, turnDeg: -38 }], headDeg: 38 };
const MAIN_AND_OTHER = [
  { x: 0, y: 62, turnDeg: 0 },
  { x: 46, y: 43, turnDeg: -45 },
] as const;
const FAR_MOUSE = { x: 47, y: 48 };

/** Most desks are only one thing; what is not said is not so. */
const side = (drawing: Partial<SideDrawing> & Pick<SideDrawing, 'changed'>): SideDrawing => ({
  view: 'side',
  troubles: [],
  before: {},
  after: {},
  moves: [],
  ...drawing,
});
const above = (drawing: Omit<AboveDrawing, 'view'>): AboveDrawing => ({ view: 'above', ...drawing });

/** One line an advice: what is drawn before and after. null: nothing of it could be seen in a drawing. */
export const ADVICE_DRAWINGS: Readonly<Record<AdviceId, AdviceDrawing | null>> = {
  laptopOnBooks: side({
    troubles: ['laptopAlone'],
    before: { isLaptop: true },
    after: { isLaptop: true, things: ['books', 'keyboard'] },
    moves: [{ part: 'screenTop', to: 'fit' }],
    changed: ['screen', 'books', 'keyboard'],
  }),
  laptopKeyboard: side({
    troubles: ['laptopAlone'],
    before: { isLaptop: true },
    after: { isLaptop: true, things: ['keyboard'] },
    moves: [{ part: 'distance', to: 78 }],
    changed: ['screen', 'keyboard'],
  }),
  screenUp: side({
    troubles: ['screenLow'],
    after: { things: ['books'] },
    moves: [{ part: 'screenTop', to: 'fit' }],
    changed: ['screen', 'books'],
  }),
  // It stays where it is.
  screenLowFits: null,
  neckRest: side({
    before: { habit: 'headAhead' },
    after: { things: ['largeText'] },
    changed: ['body', 'largeText'],
  }),
  screenDown: side({
    troubles: ['screenHigh'],
    moves: [{ part: 'screenTop', to: 'fit' }],
    changed: ['screen'],
  }),
  screenDownForGlasses: side({
    troubles: ['screenHigh'],
    moves: [{ part: 'screenTop', to: 'fit' }],
    changed: ['screen'],
  }),
  screenBack: side({
    troubles: ['screenNear'],
    moves: [{ part: 'distance', to: 'fit' }],
    changed: ['screen'],
  }),
  laptopBack: side({
    troubles: ['laptopAlone', 'screenNear'],
    before: { isLaptop: true },
    after: { isLaptop: true },
    moves: [{ part: 'distance', to: 52 }],
    changed: ['screen'],
  }),
  screenCloser: side({
    troubles: ['screenFar'],
    moves: [{ part: 'distance', to: 'fit' }],
    changed: ['screen'],
  }),
  screenAhead: above({ before: ASIDE, after: PLAIN, changed: ['screens'] }),
  mainScreenAhead: above({
    before: { ...ASIDE, screens: [...ASIDE.screens, { x: -42, y: 48, turnDeg: 38 }] },
    after: { ...PLAIN, screens: MAIN_AND_OTHER },
    changed: ['screens'],
  }),
  textLarger: side({
    before: { habit: 'leaning', things: ['smallText'] },
    after: { things: ['largeText'] },
    changed: ['largeText', 'smallText', 'body'],
  }),
  // Nothing on the desk changes.
  eyesChecked: null,
  seatUp: side({
    troubles: ['tableHigh'],
    moves: [{ part: 'seat', to: 'table' }],
    changed: ['seat'],
  }),
  cushionUnder: side({
    troubles: ['tableHigh'],
    after: { things: ['cushion'] },
    moves: [{ part: 'seat', to: 'table' }],
    changed: ['cushion'],
  }),
  tableDown: side({
    troubles: ['tableHigh'],
    moves: [{ part: 'table', to: 'fit' }],
    changed: ['table'],
  }),
  tableUp: side({
    troubles: ['tableLow'],
    moves: [{ part: 'table', to: 'fit' }],
    changed: ['table'],
  }),
  tableOnBlocks: side({
    troubles: ['tableLow'],
    after: { things: ['blocks'] },
    moves: [{ part: 'table', to: 'fit' }],
    changed: ['table', 'blocks'],
  }),
  seatDown: side({
    troubles: ['feetHang'],
    moves: [{ part: 'seat', to: 'fit' }],
    changed: ['seat'],
  }),
  footrest: side({
    troubles: ['feetHang'],
    after: { things: ['footrest'] },
    changed: ['footrest'],
  }),
  seatUpForKnees: side({
    troubles: ['kneesHigh'],
    moves: [{ part: 'seat', to: 'fit' }],
    changed: ['seat'],
  }),
  cushionForKnees: side({
    troubles: ['kneesHigh'],
    after: { things: ['cushion'] },
    moves: [{ part: 'seat', to: 'fit' }],
    changed: ['cushion'],
  }),
  feetFlat: side({ before: { habit: 'feetBack' }, changed: ['body'] }),
  armrestsDown: side({
    before: { habit: 'shrugging', things: ['armrests'] },
    after: { things: ['armrests'] },
    changed: ['armrests'],
  }),
  armrestsAway: side({
    before: { habit: 'reaching', things: ['armrests'] },
    changed: ['armrests', 'body'],
  }),
  elbowsHang: side({ before: { habit: 'shrugging' }, changed: ['body'] }),
  mouseNear: above({ before: { ...PLAIN, mouse: FAR_MOUSE }, after: PLAIN, changed: ['mouse'] }),
  keyboardNarrow: above({
    before: { ...PLAIN, keyboardTo: 34, mouse: { x: 41, y: 36 } },
    after: PLAIN,
    changed: ['keyboard', 'mouse'],
  }),
  keyboardNear: side({
    before: { habit: 'reaching', things: ['keyboard'] },
    after: { things: ['keyboard'] },
    changed: ['keyboard', 'body'],
  }),
  wristsFlat: side({
    before: { things: ['keyboardRaised'], handUpDeg: 32 },
    after: { things: ['keyboard'] },
    changed: ['keyboard', 'keyboardRaised'],
    focus: 'hands',
  }),
  wristsOff: side({
    before: { habit: 'reaching', things: ['keyboard'], handUpDeg: 24 },
    after: { things: ['keyboard'] },
    changed: ['body'],
    focus: 'hands',
  }),
  sitBack: side({ before: { habit: 'slidForward' }, changed: ['body'] }),
  backSupport: side({
    before: { habit: 'slidForward' },
    after: { things: ['backCushion'] },
    changed: ['backCushion', 'body'],
  }),
  screenFromWindow: above({
    before: { ...PLAIN, window: 'ahead' },
    after: { ...PLAIN, window: 'side' },
    changed: ['window'],
  }),
  turnFromWindow: above({
    before: { ...PLAIN, window: 'behind' },
    after: { ...PLAIN, window: 'side' },
    changed: ['window'],
  }),
  lamp: side({ after: { things: ['lamp'] }, changed: ['lamp'] }),
};
