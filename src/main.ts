import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { hideRefusedChannels } from './app/hide-refused';
import { startLocale } from './session/kept-locale';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
hideRefusedChannels();
document.documentElement.lang = startLocale();
mount(App, { target });
