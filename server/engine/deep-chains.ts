import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type ts from 'typescript';

/** Operators that one piece of a chain holds: few enough for the converter, which recurses several frames for each. */
const PIECE = 100;

/** An operator whose left side was taken out, for a while, of the tree of TypeScript. */
interface Cut {
  readonly upper: { left: ts.Expression };
  readonly left: ts.Expression;
}

/**
 * Converts a file in which texts are put together by chains of hundreds of operators: `'…' + a + '…' + …`. Such a chain is
 * a tree that leans to the left, one level for each operator, and the converter recurses. The chain is cut into pieces, which
 * are converted as if each stood at the end of the file, and put together again.
 * @param convert the converter that overflows the stack on the whole
 * @returns the tree that it would have made; the source file is as before
 */
export function convertInPieces(
  typescript: typeof ts,
  sourceFile: ts.SourceFile,
  convert: (source: ts.SourceFile) => TSESTree.Program,
): TSESTree.Program {
  const cuts = cutChains(typescript, sourceFile);
  const source = sourceFile as { statements: ts.NodeArray<ts.Node> };
  const { statements } = source;
  const pieces = cuts.map(({ left }) => left as ts.Node);
  source.statements = Object.assign([...statements, ...pieces], { pos: statements.pos, end: statements.end }) as never;
  try {
    const program = convert(sourceFile);
    const converted = program.body.splice(program.body.length - cuts.length) as TSESTree.Node[];
    join(program, cuts, converted);
    return program;
  } finally {
    source.statements = statements;
    for (const { upper, left } of cuts) upper.left = left;
  }
}

/** Takes out the left side of every so many operators; the operator itself, a leaf, stands in for it. */
function cutChains(typescript: typeof ts, sourceFile: ts.SourceFile): readonly Cut[] {
  const cuts: Cut[] = [];
  const open: ts.Node[] = [sourceFile];
  const levels = new Map<ts.Node, number>();
  for (let node = open.pop(); node; node = open.pop()) {
    const { left } = node as Partial<ts.BinaryExpression>;
    typescript.forEachChild(node, (child) => void open.push(child));
    if (!left || !isOperation(typescript, node) || !isOperation(typescript, left)) continue;
    const level = (levels.get(node) ?? 0) + 1;
    levels.set(left, level);
    if (level % PIECE !== 0) continue;
    const upper = node as unknown as { left: ts.Expression };
    cuts.push({ upper, left });
    upper.left = node.operatorToken as unknown as ts.Expression;
  }
  return cuts;
}

/** An operation with two sides of the tree that is made: no assignment, and no sequence, which has a list of them. */
function isOperation(typescript: typeof ts, node: ts.Node): node is ts.BinaryExpression {
  if (node.kind !== typescript.SyntaxKind.BinaryExpression) return false;
  const { kind } = (node as ts.BinaryExpression).operatorToken;
  const { FirstAssignment, LastAssignment, CommaToken } = typescript.SyntaxKind;
  return kind !== CommaToken && (kind < FirstAssignment || kind > LastAssignment);
}

/** Puts each piece where its operator stands in for it, which is told by the place of the operator in the text. */
function join(program: TSESTree.Program, cuts: readonly Cut[], converted: readonly TSESTree.Node[]): void {
  const pieces = new Map(
    cuts.map(({ upper }, at) => [(upper as ts.BinaryExpression).operatorToken.end, converted[at]!]),
  );
  const open: TSESTree.Node[] = [program];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') {
      const { type, range } = node.left;
      const piece = /^TS\w+Token$/.test(type) ? pieces.get(range[1]) : undefined;
      if (piece) (node as { left: TSESTree.Node }).left = piece;
    }
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, TSESTree.Node | (TSESTree.Node | null)[] | null | undefined>)[
        key
      ];
      for (const one of Array.isArray(child) ? child : [child]) if (one) open.push(one);
    }
  }
}
