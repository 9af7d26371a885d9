using System.Data;
using System.Globalization;
using Dapper;
using VoteSystem.Domain.Common;

namespace VoteSystem.Storage.Database;

/// <summary>How our value types travel to and from both engines; registered once per process.</summary>
internal static class TypeHandlers
{
    private static readonly Lock Gate = new();
    private static bool _registered;

    public static void Register()
    {
        lock (Gate)
        {
            if (_registered) return;
            _registered = true;
        }

        DefaultTypeMap.MatchNamesWithUnderscores = true;
        Add(new GuidHandler());
        Add(new TimeHandler());
        Add(new DateHandler());
        Add(new IdHandler<CongressId>(id => id.Value, value => new CongressId(value)));
        Add(new IdHandler<CountyId>(id => id.Value, value => new CountyId(value)));
        Add(new IdHandler<DeputyId>(id => id.Value, value => new DeputyId(value)));
        Add(new IdHandler<UserId>(id => id.Value, value => new UserId(value)));
    }

    private static void Add<T>(SqlMapper.TypeHandler<T> handler) where T : struct
    {
        SqlMapper.RemoveTypeMap(typeof(T));
        SqlMapper.RemoveTypeMap(typeof(T?));
        SqlMapper.AddTypeHandler(handler);
    }

    private static Guid ToGuid(object value) => value as Guid? ?? Guid.Parse((string)value);

    private sealed class GuidHandler : SqlMapper.TypeHandler<Guid>
    {
        public override Guid Parse(object value) => ToGuid(value);

        public override void SetValue(IDbDataParameter parameter, Guid value)
        {
            parameter.DbType = DbType.Guid;
            parameter.Value = value;
        }
    }

    private sealed class IdHandler<T>(Func<T, Guid> unwrap, Func<Guid, T> wrap) : SqlMapper.TypeHandler<T>
        where T : struct
    {
        public override T Parse(object value) => wrap(ToGuid(value));

        public override void SetValue(IDbDataParameter parameter, T value)
        {
            parameter.DbType = DbType.Guid;
            parameter.Value = unwrap(value);
        }
    }

    /// <summary>Times are UTC with whole milliseconds, as <c>datetime2(3)</c> keeps them.</summary>
    private sealed class TimeHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value)
        {
            var time = value as DateTime? ?? DateTime.Parse((string)value, CultureInfo.InvariantCulture);
            return new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc));
        }

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            parameter.DbType = DbType.DateTime2;
            var ticks = value.UtcTicks - value.UtcTicks % TimeSpan.TicksPerMillisecond;
            parameter.Value = new DateTime(ticks, DateTimeKind.Unspecified);
        }
    }

    private sealed class DateHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override DateOnly Parse(object value) => value switch
        {
            DateOnly date => date,
            DateTime time => DateOnly.FromDateTime(time),
            _ => DateOnly.FromDateTime(DateTime.Parse((string)value, CultureInfo.InvariantCulture)),
        };

        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            parameter.DbType = DbType.Date;
            parameter.Value = value.ToDateTime(TimeOnly.MinValue);
        }
    }
}
