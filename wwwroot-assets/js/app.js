import "./viewer.js";
import "./drafts.js";
import "./menus.js";
import "./start.js";
