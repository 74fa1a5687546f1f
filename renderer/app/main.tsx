import '../store/without-eval.ts';
import '@fontsource-variable/noto-sans/wght.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '../ui/base.css';
import '../ui/table.css';
import '../ui/parts.css';
import './app.css';
import './store-news.css';
import { createRoot } from 'react-dom/client';
import type { ShellInfo } from '../../shared/wire/bridge.ts';
import { App } from './App.tsx';
import { getBridge } from './bridge/bridge.ts';
import { databasesHere } from './databases.ts';
import { startI18n } from './start-i18n.ts';

startI18n();
// What the door of the office waits for comes while the shell is still answering.
void Promise.allSettled([databasesHere(), import('./session/RealOffice.tsx')]);
const bridge = getBridge();
// A shell that does not say what it is must not leave an empty page: the office works without its answer.
const info = await bridge.info().catch((): ShellInfo => ({ shell: 'loopback', version: '', platform: '', practice: false }));
const root = document.getElementById('root');
if (root) createRoot(root).render(<App bridge={bridge} info={info} />);
