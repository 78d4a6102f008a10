using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace LaChan.Ui;

/// <summary>How this visitor wants the console to look: the cookies <c>theme</c> and <c>lang</c>; and the address of the built files, which changes when they do.</summary>
public sealed class Look(IHttpContextAccessor http, IServiceProvider services)
{
    static string? version;

    /// <summary>light, dark, or null: as the system says.</summary>
    public string? Theme { get; } = http.HttpContext?.Request.Cookies["theme"] is "light" or "dark" ? http.HttpContext.Request.Cookies["theme"] : null;

    public string Path => http.HttpContext?.Request.Path.Value is { Length: > 0 } path ? path : "/";
    public string PathAndQuery => Path + http.HttpContext?.Request.QueryString;

    /// <summary>The address of a built file, such as <c>/dist/console.css?v=…</c>.</summary>
    public string Built(string file) => $"/dist/{file}?v={version ??= Version()}";

    string Version()
    {
        var root = (services.GetService(typeof(IWebHostEnvironment)) as IWebHostEnvironment)?.WebRootFileProvider;
        return root?.GetFileInfo("dist/console.css") is { Exists: true } css ? css.LastModified.ToUnixTimeSeconds().ToString("x", System.Globalization.CultureInfo.InvariantCulture) : "0";
    }
}
