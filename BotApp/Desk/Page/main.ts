import { showScans } from "./viewer";

const main = document.querySelector("main");
if (main?.classList.contains("viewer")) showScans(main, address => fetch(address, { credentials: "same-origin" }));
