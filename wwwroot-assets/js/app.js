import "./viewer.js";
import "./drafts.js";
import "./start.js";
