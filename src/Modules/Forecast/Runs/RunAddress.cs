using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace LaChan.Forecast.Runs;

/// <summary>Addresses of the page that is shown, with some of its questions asked otherwise: so the moment, the place and the table's order keep each other.</summary>
static class RunAddress
{
    /// <param name="anchor">Where on the page to look next.</param>
    /// <param name="changes">By name; null: no longer asked.</param>
    public static string With(NavigationManager here, string anchor, params (string Name, object? Value)[] changes)
    {
        var asked = here.GetUriWithQueryParameters(changes.ToDictionary(x => x.Name, x => x.Value is IFormattable value ? value.ToString(null, CultureInfo.InvariantCulture) : (object?)x.Value?.ToString()));
        return $"/{here.ToBaseRelativePath(asked).Split('#')[0]}#{anchor}";
    }
}
