/** The style rules of this page that have a say in an element and what is in it, as the text of one style sheet. */
export function matchingStyles(element: Element): string {
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
  const rules = sheets.flatMap((sheet) => [...sheet.cssRules]).flatMap((rule) => textOf(rule, element));
  // A name in a sheet's foot ends no style element.
  return rules.join('\n').replace(/<(?=[/!a-z])/gi, '\\3c ');
}

function textOf(rule: CSSRule, element: Element): string[] {
  if (rule instanceof CSSStyleRule) return hasSay(rule.selectorText, element) ? [rule.cssText] : [];
  if (rule instanceof CSSPageRule) return [rule.cssText];
  if (rule instanceof CSSMediaRule || rule instanceof CSSSupportsRule || rule instanceof CSSLayerBlockRule) {
    const inside = [...rule.cssRules].flatMap((each) => textOf(each, element));
    const head = rule.cssText.slice(0, rule.cssText.indexOf('{'));
    return inside.length > 0 ? [`${head}{\n${inside.join('\n')}\n}`] : [];
  }
  return [];
}

/** What looks at hovering, focus or generated content matches its element all the same. */
function hasSay(selector: string, element: Element): boolean {
  const plain =
    selector.replace(/::?(before|after|marker|hover|focus-visible|focus|active|-webkit-[\w-]+)/g, '') || '*';
  try {
    return (
      document.documentElement.matches(plain) ||
      document.body.matches(plain) ||
      element.matches(plain) ||
      element.querySelector(plain) !== null
    );
  } catch {
    return false;
  }
}
