/** Draws each table that asks for it as stacked bars, one per row, from the columns marked as series. The table keeps the numbers. */
export async function showCharts(main: HTMLElement): Promise<void> {
  const canvases = [...main.querySelectorAll<HTMLCanvasElement>("canvas[data-chart-of]")];
  if (canvases.length === 0) return;
  const { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } = await import("chart.js");
  Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);
  const repaints: (() => void)[] = [];
  for (const canvas of canvases) {
    const table = main.querySelector<HTMLTableElement>(`table[data-chart="${canvas.dataset.chartOf}"]`);
    if (!table) continue;
    const rows = [...table.tBodies[0]!.rows];
    const heads = [...table.tHead!.rows[0]!.cells];
    const text = getComputedStyle(main).color;
    const colours = ["#5aa0d8", "#d99a2b", "#c4314b"];
    const series = heads.flatMap((head, column) => (head.hasAttribute("data-series") ? [column] : []));
    canvas.parentElement!.style.height = `${Math.max(10, 4 + rows.length * 2.5)}rem`;
    const chart = new Chart(canvas, {
      type: "bar",
      data: {
        labels: rows.map(row => row.cells[0]!.textContent ?? ""),
        datasets: series.map((column, index) => ({
          label: heads[column]!.textContent ?? "",
          data: rows.map(row => Number(row.cells[column]!.textContent)),
          backgroundColor: colours[index % colours.length]!,
        })),
      },
      options: {
        indexAxis: "y",
        animation: false,
        maintainAspectRatio: false,
        color: text,
        // A bar leads where its number in the table does.
        onClick: (_, bars) => bars.slice(0, 1).forEach(bar => rows[bar.index]!.cells[series[bar.datasetIndex]!]!.querySelector("a")?.click()),
        scales: {
          x: { stacked: true, beginAtZero: true, ticks: { precision: 0, color: text } },
          y: { stacked: true, ticks: { color: text } },
        },
      },
    });
    canvas.dataset.drawn = String(rows.length);
    canvas.dataset.text = text;
    repaints.push(() => {
      const now = getComputedStyle(main).color;
      chart.options.color = now;
      for (const scale of Object.values(chart.options.scales ?? {})) scale!.ticks!.color = now;
      chart.update();
      canvas.dataset.text = now;
    });
  }
  const repaint = () => repaints.forEach(paint => paint());
  // Teams changes its theme, and the system its own, while the page is open.
  new MutationObserver(repaint).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
}
