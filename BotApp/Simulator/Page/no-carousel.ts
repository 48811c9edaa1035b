// adaptivecards imports a slider for its carousel, an element that Teams bots do not send. This stands in for it.
export default class Swiper {}

export const A11y = {};
export const Autoplay = {};
export const History = {};
export const Keyboard = {};
export const Navigation = {};
export const Pagination = {};
export const Scrollbar = {};
