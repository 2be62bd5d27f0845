// The one script of the agent pages. Each module looks after one thing and finds its elements by attributes,
// so that what the server sends later works like what it sent first. docs/pages.md lists the attributes.
import "./net.js";
import "./session.js";
import "./focus.js";
import "./places.js";
import "./waiting.js";
import "./keys.js";
import "./forms.js";
import "./floating.js";
import "./selection.js";
import "./palette.js";
import "./combobox.js";
import "./mention.js";
import "./peek.js";
import "./toast.js";
import "./live.js";
import "./record.js";
import "./times.js";
