// Draws the charts of the report from the specifications beside their places. Everything that is needed stands in this page.
(() => {
  "use strict";
  const options = JSON.parse(document.getElementById("chart-options").textContent);
  const figures = [...document.querySelectorAll("figure.chart")];
  const draw = figure => {
    const specification = JSON.parse(figure.querySelector("script.specification").textContent);
    return vegaEmbed(figure.querySelector(".drawing"), specification, { ...options, downloadFileName: figure.dataset.name }).then(
      () => figure.classList.add("drawn"),
      failure => {
        figure.classList.add("failed");
        console.error(`${figure.id}: ${failure}`);
      });
  };

  Promise.all(figures.map(draw)).then(() => document.documentElement.classList.add("complete"));
})();
