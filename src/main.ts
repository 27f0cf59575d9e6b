import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { getLocale } from './paraglide/runtime';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
document.documentElement.lang = getLocale();
mount(App, { target });
