import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const rule = (selector, message) => ({ selector, message });

const EVERYWHERE = [
  rule('ExportDefaultDeclaration', 'Named exports only: one name everywhere.'),
  rule('ExportAllDeclaration', 'No barrels: import from the file that holds the thing.'),
  rule('TSEnumDeclaration', 'No enum: Node runs this code by erasing types.'),
  rule('TSParameterProperty', 'No parameter properties: Node runs this code by erasing types.'),
];

const NO_RAW_HTML = [
  rule('JSXAttribute[name.name="dangerouslySetInnerHTML"]', 'Text is text: no raw HTML.'),
  rule('MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]', 'Text is text: no raw HTML.'),
  rule('MemberExpression[object.name="document"][property.name=/^write(ln)?$/]', 'Text is text: no raw HTML.'),
];

const NO_LOCALE_OF_THE_MACHINE = [
  rule(
    'MemberExpression[property.name=/^(toLocale.*|localeCompare)$/]',
    'Chromium has no Kazakh locale data: use shared/kernel formatters and collate.',
  ),
  rule('Identifier[name="Intl"]', 'Chromium has no Kazakh locale data: use shared/kernel formatters and collate.'),
];

const PURE = [
  rule('MemberExpression[object.name="Date"]', 'Time is an argument: world.clock.'),
  rule('NewExpression[callee.name="Date"]', 'Time is an argument: world.clock.'),
  rule('MemberExpression[object.name="Math"][property.name="random"]', 'Chance is an argument: world.ids.'),
  rule('ThrowStatement', 'Failure is a value in shared: Result and Refusal.'),
];

const restricted = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] });

const SOUND = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unsafe-argument': 'error',
  '@typescript-eslint/no-unsafe-assignment': 'error',
  '@typescript-eslint/no-unsafe-call': 'error',
  '@typescript-eslint/no-unsafe-member-access': 'error',
  '@typescript-eslint/no-unsafe-return': 'error',
  '@typescript-eslint/no-deprecated': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-console': 'error',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'max-lines': ['error', 300],
};

export default defineConfig(
  { ignores: ['node_modules', 'dist', 'release', '**/toolchain/**', 'build/.state', 'tests/artefacts', 'tests/results'] },
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: { allowDefaultProject: ['build/eslint.config.js'] } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: { ...SOUND, ...restricted(EVERYWHERE) },
  },
  {
    files: ['shared/**/*.ts', 'renderer/**/*.{ts,tsx}', 'electron/**/*.ts', 'server/**/*.ts'],
    rules: { 'max-params': ['error', 3], 'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }] },
  },
  // Electron's own callbacks have four.
  { files: ['electron/**/*.ts'], rules: { 'max-params': ['error', 4] } },
  { files: ['shared/**/*.ts'], rules: restricted(EVERYWHERE, NO_LOCALE_OF_THE_MACHINE, PURE) },
  // `unwrap` is the one place where a refusal that is a bug becomes an exception.
  { files: ['shared/kernel/result.ts'], rules: restricted(EVERYWHERE) },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...restricted(EVERYWHERE, NO_LOCALE_OF_THE_MACHINE, NO_RAW_HTML),
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  // A component is mostly markup, and markup is long.
  { files: ['renderer/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] } },
  { files: ['build/*.config.{ts,js}'], rules: { ...restricted(EVERYWHERE.slice(1)) } },
  {
    files: ['**/*.{mjs,js}', 'tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['tests/bench/**/*.ts'], rules: { 'no-console': 'off' } },
);
