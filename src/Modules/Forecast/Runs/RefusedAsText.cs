using LaChan.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Forecast.Runs;

/// <summary>Doors that give out files answer a question that cannot be read with 400 and why, as text.</summary>
static class RefusedAsText
{
    public static RouteGroupBuilder RefusingAsText(this RouteGroupBuilder doors) => doors.AddEndpointFilter(async (call, next) =>
    {
        try
        {
            return await next(call);
        }
        catch (RefusedException no)
        {
            return Results.Text(string.Join('\n', no.Refusals), statusCode: StatusCodes.Status400BadRequest);
        }
    });
}
