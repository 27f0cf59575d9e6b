import path from 'node:path';

/**
 * The rule behind the tables in eslint.config.js: what a file of one room may import, at any depth, by the place that an
 * import leads to. Types and `import()` obey it as well.
 */
export const roomsRule = {
  meta: { type: 'problem', schema: [{ type: 'object' }] },
  create(context) {
    const { rooms, pages } = context.options[0];
    const from = placeOf(context.filename);
    const room = rooms[from?.[0]];
    if (!room) return {};
    const check = (node) => {
      const message = node?.value && refusal(from, node.value, context.filename, room, pages);
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      TSImportType: ({ source, argument }) => check(source ?? argument?.literal),
    };
  },
};

function refusal(from, wanted, file, room, pages) {
  const [own] = from;
  if (!wanted.startsWith('.')) {
    return room.pure ? `${own}/ is a pure room and imports no package: see ROOMS in eslint.config.js.` : null;
  }
  const to = placeOf(path.resolve(path.dirname(file), wanted));
  if (!to) return room.pure ? `${own}/ is a pure room and imports nothing from outside src/.` : null;
  const [other] = to;
  if (other !== own && !room.from.includes(other)) {
    return `${own}/ may not import from ${other}/: see ROOMS in eslint.config.js.`;
  }
  const isOtherPage = own === 'pages' && other === 'pages' && to[1] !== from[1] && pages.includes(to[1]);
  return isOtherPage && from.length > 2
    ? `What pages/${from[1]} and pages/${to[1]} share stands in pages/camera, pages/share or ui/.`
    : null;
}

/** The path below src/, in parts; null outside of it. */
function placeOf(file) {
  const parts = file.split(path.sep);
  const src = parts.lastIndexOf('src');
  return src < 0 ? null : parts.slice(src + 1);
}
