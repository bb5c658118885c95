import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppWindow } from './screens/shell/app-window.tsx';
import { startWindow } from './state/start.ts';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <AppWindow />
    </StrictMode>,
  );
  void startWindow();
}
