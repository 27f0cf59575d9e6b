import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { hideRefusedChannels } from './app/hide-refused';
import { startLocale } from './session/kept-locale';
import { showLocale } from './session/show-locale';
import { openTexts } from './session/texts';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
hideRefusedChannels();
const locale = startLocale();
showLocale(locale);
void openTexts(locale).then(() => mount(App, { target }));
