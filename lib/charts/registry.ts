import type { Chart } from './chart';
import { AAA } from './programmes/aaa';
import { ACA } from './programmes/aca';
import { AKF } from './programmes/akf';
import { BAC } from './programmes/bac';
import { DSM } from './programmes/dsm';
import { IBP } from './programmes/ibp';
import { LAP } from './programmes/lap';
import { LMM } from './programmes/lmm';
import { UMP } from './programmes/ump';

/** Every programme whose public rules are in the package. A new one is its file and one line here. */
export const CHARTS: readonly Chart[] = [LMM, LAP, UMP, DSM, AAA, ACA, AKF, BAC, IBP];
