import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'test/rules/checks/*/**',
      '**/node_modules/',
      'dist/',
      '.build/',
      'examples/',
      'test/**/fixtures/',
      'test/**/matrix/',
      'test/editor/workspace/',
      'test/editor/host/.chromium/',
    ],
  },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      // A parameter that an interface demands may be left unused when its name says so.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // With noUncheckedIndexedAccess every index may be undefined; where the line before shows otherwise, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: ['error', 'always'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.name='eval'], NewExpression[callee.name='Function']",
          message: 'Nothing of the workspace is ever executed.',
        },
      ],
    },
  },
  {
    files: ['server/engine/**', 'rules/**'],
    rules: {
      // Text in, findings out: the same on every machine, at every time, with nothing but what was passed in.
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval'],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                'node:fs',
                'node:fs/*',
                'node:child_process',
                'node:http',
                'node:https',
                'node:net',
                'fs',
                'child_process',
              ],
              message: 'The engine and the rules touch no file, process or network.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        require: 'readonly',
        module: 'writable',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
