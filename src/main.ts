import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { hideRefusedChannels } from './app/hide-refused';
import { allowOwnScripts } from './pose/own-scripts';
import { MOST_REQUESTS } from './pose/tell-requests';
import { startLocale } from './session/language/kept-locale';
import { showLocale } from './session/language/show-locale';
import { openTexts } from './session/language/texts';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
performance.setResourceTimingBufferSize(MOST_REQUESTS);
allowOwnScripts();
hideRefusedChannels();
const locale = startLocale();
showLocale(locale);
void openTexts(locale).then(() => mount(App, { target }));
