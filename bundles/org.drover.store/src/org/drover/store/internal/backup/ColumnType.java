package org.drover.store.internal.backup;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** What a column holds, in words that every database has, and how a value of it is written as JSON. */
enum ColumnType {

	NUMBER {
		@Override
		void write(ResultSet row, int column, JsonGenerator to) throws SQLException, IOException {
			BigDecimal value = row.getBigDecimal(column);
			if (value == null)
				to.writeNull();
			else
				to.writeNumber(value);
		}

		@Override
		Object value(JsonParser from) throws IOException {
			if (from.currentToken() == JsonToken.VALUE_NUMBER_INT)
				return from.getLongValue();
			require(from, JsonToken.VALUE_NUMBER_FLOAT);
			return from.getDecimalValue();
		}
	},

	/** A number without a fraction, and so most of them. */
	INTEGER {
		@Override
		void write(ResultSet row, int column, JsonGenerator to) throws SQLException, IOException {
			long value = row.getLong(column);
			if (row.wasNull())
				to.writeNull();
			else
				to.writeNumber(value);
		}

		@Override
		Object value(JsonParser from) throws IOException {
			require(from, JsonToken.VALUE_NUMBER_INT);
			return from.getLongValue();
		}
	},

	TEXT {
		@Override
		void write(ResultSet row, int column, JsonGenerator to) throws SQLException, IOException {
			to.writeString(row.getString(column));
		}

		@Override
		Object value(JsonParser from) throws IOException {
			require(from, JsonToken.VALUE_STRING);
			return from.getText();
		}
	},

	INSTANT {
		@Override
		void write(ResultSet row, int column, JsonGenerator to) throws SQLException, IOException {
			OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
			to.writeString(value == null ? null : value.toInstant().toString());
		}

		@Override
		Object value(JsonParser from) throws IOException {
			require(from, JsonToken.VALUE_STRING);
			try {
				return Instant.parse(from.getText()).atOffset(ZoneOffset.UTC);
			} catch (DateTimeException e) {
				throw new IOException("\"" + from.getText() + "\" is no instant", e);
			}
		}
	},

	BINARY {
		@Override
		void write(ResultSet row, int column, JsonGenerator to) throws SQLException, IOException {
			byte[] value = row.getBytes(column);
			if (value == null)
				to.writeNull();
			else
				to.writeBinary(value);
		}

		@Override
		Object value(JsonParser from) throws IOException {
			require(from, JsonToken.VALUE_STRING);
			return from.getBinaryValue();
		}
	},

	BOOLEAN {
		@Override
		void write(ResultSet row, int column, JsonGenerator to) throws SQLException, IOException {
			boolean value = row.getBoolean(column);
			if (row.wasNull())
				to.writeNull();
			else
				to.writeBoolean(value);
		}

		@Override
		Object value(JsonParser from) throws IOException {
			if (from.currentToken() == JsonToken.VALUE_TRUE)
				return Boolean.TRUE;
			require(from, JsonToken.VALUE_FALSE);
			return Boolean.FALSE;
		}
	};

	/** @param type of {@link Types}; a database may call an instant a timestamp, and a truth value a bit */
	static ColumnType of(int type) {
		return switch (type) {
		case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
		case Types.DECIMAL, Types.NUMERIC, Types.REAL, Types.FLOAT, Types.DOUBLE -> NUMBER;
		case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NVARCHAR, Types.CLOB -> TEXT;
		case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
		case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BINARY;
		case Types.BOOLEAN, Types.BIT -> BOOLEAN;
		default -> throw new IllegalArgumentException("a backup cannot hold columns of the JDBC type " + type);
		};
	}

	/** As a manifest says it. */
	String label() {
		return (this == INTEGER ? NUMBER : this).name().toLowerCase(Locale.ROOT);
	}

	abstract void write(ResultSet row, int column, JsonGenerator to) throws SQLException, IOException;

	/** @return what a statement takes as its parameter, null included */
	final Object read(JsonParser from) throws IOException {
		return from.currentToken() == JsonToken.VALUE_NULL ? null : value(from);
	}

	abstract Object value(JsonParser from) throws IOException;

	private static void require(JsonParser from, JsonToken wanted) throws IOException {
		if (from.currentToken() != wanted)
			throw new IOException("a value of the wrong type, " + from.currentToken());
	}
}
