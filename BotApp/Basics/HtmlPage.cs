using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace BotApp.Basics;

/// <summary>Renders a Razor component to the text of a page; the framework encodes every value.</summary>
public static class HtmlPage
{
    public const string MediaType = "text/html; charset=utf-8";

    public static Task<string> RenderAsync<TPage>(this HtmlRenderer renderer, IDictionary<string, object?> parameters)
        where TPage : IComponent => renderer.RenderAsync(typeof(TPage), parameters);

    public static Task<string> RenderAsync(this HtmlRenderer renderer, Type page, IDictionary<string, object?> parameters) =>
        renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync(page, ParameterView.FromDictionary(parameters))).ToHtmlString());
}
