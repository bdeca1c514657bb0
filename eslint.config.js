import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { impureCalls } from './tools/lint/impure-calls.js';

const tests = ['**/*.spec.ts', '**/*.db-spec.ts', '**/*.bus-spec.ts', '**/*.e2e-spec.ts'];
const pure = ['**/domain/**/*.ts', 'libs/{business-time,money,charter,events}/src/**/*.ts'];

const unused = { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' };

const tooManyDependencies = {
  selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>5]',
  message: 'A class with more than five dependencies does more than one thing.',
};
const forwardRef = {
  selector: 'CallExpression[callee.name="forwardRef"]',
  message: 'forwardRef hides a cycle: take the shared part out.',
};

export default defineConfig(
  globalIgnores([
    '**/*.d.ts',
    '**/dist/**',
    '**/generated/**',
    '**/fixtures/**',
    '.nx/**',
    '.charter/**',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.recommended],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', unused],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.{ts,js}'],
    languageOptions: { globals: globalsOfNode() },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 300],
      'no-restricted-syntax': ['error', tooManyDependencies, forwardRef],
    },
  },
  { files: ['**/*.js'], rules: { 'no-unused-vars': ['error', unused] } },
  {
    files: ['**/src/**/*.ts'],
    ignores: [...tests, '**/migrations/**'],
    rules: { 'max-lines-per-function': ['error', { max: 70, skipBlankLines: true }] },
  },
  {
    files: [...tests, '**/testing/**/*.ts', 'e2e/**/*.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    files: pure,
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...impureCalls, tooManyDependencies, forwardRef] },
  },
);

function globalsOfNode() {
  const names = Object.getOwnPropertyNames(globalThis);
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
