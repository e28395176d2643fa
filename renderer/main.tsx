// The page's first lines: the way in is chosen once, and the shell takes over.

import './app/zod-without-eval.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { connectToDesk } from './app/connection.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');
createRoot(root).render(<App {...connectToDesk()} />);
