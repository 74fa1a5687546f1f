import { buildApp } from '../steps/app-build.ts';

process.exitCode = buildApp() ? 0 : 1;
