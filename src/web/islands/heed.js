// Every page works without these files: they only make some of them quicker to use.
import { initAll } from 'govuk-frontend';
import { startLanes } from './lanes.js';
import { startLines } from './lines.js';
import { startProgress } from './progress.js';
import { startSlider } from './slider.js';
import { startSteps } from './steps.js';
import { startTimeout } from './timeout.js';
import { startKeeping, startOthers, startReadings } from './writing.js';

initAll();
startSlider();
startLines();
startSteps();
startLanes();
startTimeout();
startReadings();
startOthers();
startKeeping();
startProgress();
