import "./countdown.js";
import "./viewer.js";
import "./drafts.js";
import "./typing.js";
import "./menus.js";
import "./start.js";
