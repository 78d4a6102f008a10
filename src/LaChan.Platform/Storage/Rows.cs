using System.Data;
using Dapper;
using LaChan.Kernel;

namespace LaChan.Platform;

/// <summary>How our small types stand in a table: moments as Unix milliseconds, identities and codes as text. The same on both databases, and they sort.</summary>
static class Rows
{
    static readonly Lock Once = new();
    static bool taught;

    public static void TeachDapper()
    {
        lock (Once)
        {
            if (taught) return;
            taught = true;
            DefaultTypeMap.MatchNamesWithUnderscores = true;
            Add<DateTimeOffset>(x => x.ToUnixTimeMilliseconds(), x => DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(x)));
            Add<Guid>(x => x.ToString(), x => Guid.Parse((string)x));
            Add<DateOnly>(x => x.ToString("yyyy-MM-dd"), x => DateOnly.Parse((string)x));
            Add<UnitCode>(x => x.Value, x => new UnitCode((string)x));
            Add<AgencyCode>(x => x.Value, x => new AgencyCode((string)x));
        }
    }

    static void Add<T>(Func<T, object> write, Func<object, T> read) where T : struct
    {
        SqlMapper.RemoveTypeMap(typeof(T));
        SqlMapper.RemoveTypeMap(typeof(T?));
        SqlMapper.AddTypeHandler(new Handler<T>(write, read));
    }

    sealed class Handler<T>(Func<T, object> write, Func<object, T> read) : SqlMapper.TypeHandler<T> where T : struct
    {
        public override void SetValue(IDbDataParameter parameter, T value) => parameter.Value = write(value);
        public override T Parse(object value) => read(value);
    }
}
